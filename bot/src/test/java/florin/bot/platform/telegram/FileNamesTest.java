package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "report.xlsx | report.xlsx",
        "Größe Übersicht.pdf | Grosse-Ubersicht.pdf",
        "a\"b\";c.png | a-b-c.png",
        "../../etc/passwd | file-etc-passwd",
        "отчёт.csv | file-csv",
        "chat_id | file-chat-id",
        ".hidden | file-hidden",
        "x.tar.gz | x.tar.gz",
        "日本 | file-"
      },
      delimiter = '|')
  void namesAreMadeSafe(String name, String safe) {
    assertThat(FileNames.safe(name)).isEqualTo(safe);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileNames.safe("a".repeat(300) + ".xlsx")).hasSize(60).endsWith(".xlsx");
  }
}
