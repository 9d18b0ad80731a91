package florin.bot.files;

import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.Remark;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Decides by size and content, before anything is unpacked or parsed, what may go further. */
public final class FileGate {

  /** What the gate says. */
  public sealed interface Pass {
    /** The file may be read. */
    record Accepted(FileKind kind) implements Pass {}

    /** The file is turned away with this sentence. */
    record Refused(FileKind kind, Remark reason) implements Pass {}
  }

  private final FileLimits limits;
  private final Set<FileKind> readable;

  /**
   * @param readable the kinds for which there is a reader
   */
  public FileGate(FileLimits limits, Set<FileKind> readable) {
    this.limits = limits;
    this.readable = Set.copyOf(readable);
  }

  /** A sentence when a file of this size need not even be fetched. */
  public Optional<Remark> tooLarge(long bytes) {
    return bytes <= limits.uploadBytes()
        ? Optional.empty()
        : Optional.of(
            Remark.of("file.too-large", megabytes(bytes), megabytes(limits.uploadBytes())));
  }

  /** Judges the whole file. */
  public Pass check(byte[] file) {
    Optional<Remark> tooLarge = tooLarge(file.length);
    if (tooLarge.isPresent()) {
      return new Pass.Refused(FileKind.OTHER, tooLarge.get());
    }
    if (Signature.isZip(file)) {
      return checkZip(file);
    }
    return pass(Signature.of(file));
  }

  private Pass checkZip(byte[] file) {
    Optional<ZipDirectory> found = ZipDirectory.of(file);
    if (found.isEmpty()) {
      return beginsAsWorkbook(file)
          ? new Pass.Refused(FileKind.XLSX, Remark.of("file.broken"))
          : pass(FileKind.ARCHIVE);
    }
    ZipDirectory zip = found.get();
    FileKind kind = kindOf(zip);
    if (!readable.contains(kind)) {
      return pass(kind);
    }
    if (zip.encrypted()) {
      return new Pass.Refused(kind, Remark.of("file.encrypted"));
    }
    if (zip.entries() > limits.zipEntries()) {
      return new Pass.Refused(kind, Remark.of("file.too-many-parts", zip.entries()));
    }
    if (zip.unpackedBytes() > limits.unpackedBytes()) {
      return new Pass.Refused(
          kind, Remark.of("file.unpacks-too-large", megabytes(zip.unpackedBytes())));
    }
    return new Pass.Accepted(kind);
  }

  private static FileKind kindOf(ZipDirectory zip) {
    if (zip.has(name -> name.equals("[content_types].xml"))) {
      if (zip.has(name -> name.startsWith("word/") || name.startsWith("ppt/"))) {
        return FileKind.OFFICE_DOCUMENT;
      }
      return zip.has(name -> name.equals("xl/workbook.bin")) ? FileKind.XLSB : FileKind.XLSX;
    }
    boolean openDocument = zip.has(name -> name.equals("content.xml") || name.equals("mimetype"));
    return openDocument ? FileKind.OPEN_DOCUMENT : FileKind.ARCHIVE;
  }

  private static boolean beginsAsWorkbook(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    return head.contains("[Content_Types].xml") || head.contains("xl/") || head.contains("_rels/");
  }

  private Pass pass(FileKind kind) {
    return readable.contains(kind)
        ? new Pass.Accepted(kind)
        : new Pass.Refused(kind, Remark.of(kind.refusalKey()));
  }

  private static long megabytes(long bytes) {
    return Math.max(1, (bytes + (1 << 20) - 1) >> 20);
  }
}
