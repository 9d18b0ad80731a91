package florin.history;

/**
 * How rows become images. An image holds what a person can change and what tells rows apart,
 * without nulls, and leaves out what moves on by itself, so that two images are equal exactly when
 * the rows mean the same.
 */
final class Images {
  /**
   * The image of the entry {@code e} with its postings. What a posting only repeats from its entry
   * is left out.
   */
  static final String ENTRY =
      """
      jsonb_build_object(
        'entry', jsonb_strip_nulls(to_jsonb(e) - array['book_id', 'version', 'changed_at']),
        'postings', (
          select jsonb_agg(jsonb_strip_nulls(to_jsonb(p) - array['book_id', 'entry_id', 'author_id', 'entry_date',
                   'payment_method_id', 'customer_id', 'voided']) order by p.position)
            from posting p where p.book_id = e.book_id and p.entry_id = e.id))\
      """;

  /** The image of the invoice {@code e} with its lines; how it was read goes with it. */
  static final String INVOICE =
      """
      jsonb_build_object(
        'invoice', jsonb_strip_nulls(to_jsonb(e) - array['book_id', 'clues', 'created_at', 'changed_at']),
        'lines', coalesce((
          select jsonb_agg(jsonb_strip_nulls(to_jsonb(l) - array['book_id', 'invoice_id', 'author_id']) order by l.position)
            from invoice_line l where l.book_id = e.book_id and l.invoice_id = e.id), '[]'))\
      """;

  private Images() {}

  /** The image of the row {@code e}. */
  static String of(Subject subject) {
    return switch (subject) {
      case ENTRY -> ENTRY;
      case INVOICE -> INVOICE;
      case LOCATION, BUCKET, CATEGORY, PAYMENT_METHOD, CUSTOMER, IMPORT, BOOK, MEMBER ->
          row("to_jsonb(e)");
    };
  }

  /** An image written down earlier, in the form of today. */
  static String written(Subject subject, String column) {
    return switch (subject) {
      case ENTRY, INVOICE -> column;
      case LOCATION, BUCKET, CATEGORY, PAYMENT_METHOD, CUSTOMER, IMPORT, BOOK, MEMBER ->
          row(column);
    };
  }

  /** The image of any other row, or an image somebody else made of it, brought to the same form. */
  static String row(String json) {
    return "jsonb_strip_nulls("
        + json
        + " - array['book_id', 'created_at', 'revision', 'next_entry', 'next_import',"
        + " 'next_invoice'])";
  }
}
