package florin.imports;

/** Where an import stands. */
public enum ImportState {
  /** Read and waiting for the person's word; for thirty days. */
  STAGED,
  BOOKED,
  UNDONE,
  CANCELLED
}
