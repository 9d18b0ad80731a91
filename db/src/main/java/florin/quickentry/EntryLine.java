package florin.quickentry;

/**
 * One line of a longer message.
 *
 * @param number counts the lines that are not empty, from 1
 */
public record EntryLine(int number, String text, EntryReading reading) {}
