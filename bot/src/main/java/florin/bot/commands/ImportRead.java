package florin.bot.commands;

import florin.bot.chat.Call;
import florin.bot.chat.Progress;
import florin.bot.chat.ReceivedFile;
import florin.bot.files.Files;
import florin.bot.files.reading.FileOutcome;
import florin.bot.files.reading.ReadOptions;
import florin.chat.Invocation;
import florin.documents.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file and what reading it came to: the slow part of an import, done before its transaction.
 *
 * @param answers what the person decided so far, by the id of the question
 */
record ImportRead(Upload upload, FileOutcome outcome, Map<String, String> answers) {
  private static final String ANSWER = "answer.";

  static ImportRead of(Files files, Call call, ReceivedFile file, Progress progress) {
    try {
      byte[] bytes = java.nio.file.Files.readAllBytes(file.path());
      Upload upload = Upload.of(bytes, file.fileName(), file.mediaType());
      Map<String, String> answers = answers(call.invocation());
      var options = new ReadOptions(call.today(), call.book().currency(), answers);
      FileOutcome outcome =
          files.read(
              bytes,
              upload.fileName(),
              options,
              rows -> progress.reached("file.progress.rows", upload.fileName(), rows));
      return new ImportRead(upload, outcome, answers);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** An invocation that reads the kept document again, with one more answer. */
  static Invocation again(
      long documentId, Map<String, String> answers, String question, String value) {
    Invocation again =
        Invocation.of(Importing.NAME).with(Invocation.DOCUMENT, Long.toString(documentId));
    for (var answer : answers.entrySet()) {
      again = again.with(ANSWER + answer.getKey(), answer.getValue());
    }
    return again.with(ANSWER + question, value);
  }

  private static Map<String, String> answers(Invocation invocation) {
    var answers = new LinkedHashMap<String, String>();
    invocation
        .arguments()
        .forEach((name, value) -> {
          if (name.startsWith(ANSWER)) {
            answers.put(name.substring(ANSWER.length()), value);
          }
        });
    return answers;
  }
}
