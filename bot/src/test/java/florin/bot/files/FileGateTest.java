package florin.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.Remark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class FileGateTest {
  private final FileGate gate = new FileGate(FileLimits.standard(), Readers.kinds());

  @Test
  void tablesPassWhateverTheirNameIs() {
    assertThat(gate.check(Workbooks.incomeAndExpenses())).isEqualTo(accepted(FileKind.XLSX));
    assertThat(gate.check(Workbooks.xls(new Object[] {"Date"}))).isEqualTo(accepted(FileKind.XLS));
    assertThat(gate.check(text("Date;Amount\n1.2.2026;3"))).isEqualTo(accepted(FileKind.CSV));
    assertThat(gate.check(text("<?xml version='1.0'?><Cube/>"))).isEqualTo(accepted(FileKind.XML));
    assertThat(gate.check("Datum\tBetrag".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(accepted(FileKind.CSV));
    assertThat(gate.check("Datum\tBetrag".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(accepted(FileKind.CSV));
    assertThat(gate.check(text("%PDF-1.7 ..."))).isEqualTo(accepted(FileKind.PDF));
    assertThat(gate.check(text("<?xml version='1.0'?><Invoice/>")))
        .isEqualTo(accepted(FileKind.XML));
  }

  @Test
  void everythingElseIsCalledWhatItIs() {
    assertThat(refusal(new byte[0])).isEqualTo("file.kind.empty");
    assertThat(refusal(text("  \n "))).isEqualTo("file.kind.empty");
    assertThat(refusal(hex("89504E470D0A1A0A00"))).isEqualTo("file.kind.image");
    assertThat(refusal(hex("1F8B0800"))).isEqualTo("file.kind.archive");
    assertThat(refusal(text("<html><table><tr><td>Date</td></tr></table>")))
        .isEqualTo("file.kind.web-page");
    assertThat(refusal(hex("0001020304050607"))).isEqualTo("file.kind.other");
    assertThat(refusal(Workbooks.zip("readme.txt", "hello"))).isEqualTo("file.kind.archive");
    assertThat(refusal(Workbooks.zip("content.xml", "x", "mimetype", "x")))
        .isEqualTo("file.kind.open-document");
    assertThat(refusal(Workbooks.zip("[Content_Types].xml", "x", "xl/workbook.bin", "x")))
        .isEqualTo("file.kind.xlsb");
    assertThat(refusal(Workbooks.zip("[Content_Types].xml", "x", "word/document.xml", "x")))
        .isEqualTo("file.kind.office-document");
  }

  @Test
  void aWorkbookInOneXmlFileIsNoWebPage() {
    var workbook =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook><Worksheet><Table/></Worksheet></Workbook>";
    assertThat(gate.check(text(workbook))).isEqualTo(accepted(FileKind.XML));
  }

  @Test
  void everyKindHasItsOwnSentence() {
    assertThat(Arrays.stream(FileKind.values()).map(FileKind::refusalKey)).doesNotHaveDuplicates();
  }

  @Test
  void aFileAboveTheLimitIsTurnedAwayBeforeItIsFetched() {
    assertThat(gate.tooLarge(20L << 20)).isEmpty();
    assertThat(gate.tooLarge((20L << 20) + 1)).contains(Remark.of("file.too-large", 21, 20));
  }

  @Test
  void aWorkbookCutOffIsBroken() {
    byte[] whole = Workbooks.incomeAndExpenses();
    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("file.broken");
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsNotUnpacked() {
    byte[] bomb = Workbooks.incomeAndExpenses();
    int entry = lastIndexOf(bomb, hex("504B0102"));
    // The claimed unpacked size of the last entry: 4 GB less two bytes.
    System.arraycopy(hex("FEFFFFFF"), 0, bomb, entry + 24, 4);
    assertThat(refusal(bomb)).isEqualTo("file.unpacks-too-large");
  }

  @Test
  void aWorkbookOfThousandsOfPartsIsNotOpened() {
    String[] parts = new String[12_000];
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = i == 0 ? "[Content_Types].xml" : "xl/part" + i + ".xml";
      parts[i + 1] = "x";
    }
    assertThat(refusal(Workbooks.zip(parts))).isEqualTo("file.too-many-parts");
  }

  private String refusal(byte[] file) {
    return gate.check(file) instanceof FileGate.Pass.Refused refused
        ? refused.reason().key()
        : "accepted";
  }

  private static FileGate.Pass accepted(FileKind kind) {
    return new FileGate.Pass.Accepted(kind);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static int lastIndexOf(byte[] bytes, byte[] part) {
    for (int i = bytes.length - part.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not found");
  }
}
