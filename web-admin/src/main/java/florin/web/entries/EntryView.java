package florin.web.entries;

import florin.documents.Document;
import florin.history.Action;
import florin.ledger.Entry;
import florin.web.documents.Shown;
import java.util.List;
import java.util.Optional;

/**
 * One entry as its page shows it.
 *
 * @param document the first of its documents
 * @param others the rest of them
 * @param history newest first
 */
public record EntryView(
    Entry entry, Optional<Shown> document, List<Document> others, List<Action> history) {}
