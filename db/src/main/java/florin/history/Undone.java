package florin.history;

import java.util.List;
import java.util.Map;

/**
 * What undo or redo brought back.
 *
 * @param actionId the action that did it; undoing an undo is redo
 * @param kind the kind of the action that was reversed, with its summary
 * @param restored how many rows
 * @param entries numbers of the entries among them, the first hundred
 * @param keptCount how many rows were left alone
 * @param kept the first hundred of those
 */
public record Undone(
    long actionId,
    String kind,
    Map<String, String> summary,
    int restored,
    List<Integer> entries,
    int keptCount,
    List<Kept> kept) {}
