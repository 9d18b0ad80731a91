package florin.bot.files.reading;

/** A line that could not be read, and why: its number in the sheet and a sentence. */
public record RowProblem(int rowNumber, Remark reason) {}
