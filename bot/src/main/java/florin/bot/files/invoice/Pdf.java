package florin.bot.files.invoice;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF: what is attached to it, and the words on its pages. */
final class Pdf implements Closeable {

  /** More than any invoice has; the rest is not looked at. */
  private static final int MOST_PAGES = 100;

  private static final int MOST_ATTACHMENTS = 20;
  private static final int LARGEST_ATTACHMENT = 20 * 1024 * 1024;
  private static final int DEEPEST = 20;

  /** In square points: a little more than A3. */
  private static final float LARGEST_PAGE = 1_100_000;

  /** Of the pictures on a page; more would not fit the parser's memory. */
  private static final long MOST_PIXELS = 12_000_000;

  static {
    FontMappers.set(new BundledFonts());
  }

  private final PDDocument document;

  private Pdf(PDDocument document) {
    this.document = document;
  }

  static Pdf open(byte[] bytes) throws IOException {
    return new Pdf(Loader.loadPDF(bytes));
  }

  /** The bytes of the attached files, those the document names as its sources last. */
  List<byte[]> attachments() {
    List<byte[]> found = new ArrayList<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    try {
      if (names != null && names.getEmbeddedFiles() != null) {
        walk(names.getEmbeddedFiles(), 0, found);
      }
      if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.AF)
          instanceof COSArray associated) {
        for (int i = 0; i < associated.size(); i++) {
          if (associated.getObject(i) instanceof COSDictionary file) {
            add(new PDComplexFileSpecification(file), found);
          }
        }
      }
    } catch (IOException damaged) {
      return found;
    }
    return found;
  }

  private static void walk(
      PDNameTreeNode<PDComplexFileSpecification> node, int depth, List<byte[]> found)
      throws IOException {
    if (node.getNames() != null) {
      for (PDComplexFileSpecification file : node.getNames().values()) {
        add(file, found);
      }
    }
    if (node.getKids() != null && depth < DEEPEST) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        walk(kid, depth + 1, found);
      }
    }
  }

  private static void add(PDComplexFileSpecification file, List<byte[]> found) throws IOException {
    PDEmbeddedFile embedded =
        file.getEmbeddedFileUnicode() == null
            ? file.getEmbeddedFile()
            : file.getEmbeddedFileUnicode();
    if (embedded != null && found.size() < MOST_ATTACHMENTS) {
      try (InputStream in = embedded.createInputStream()) {
        found.add(in.readNBytes(LARGEST_ATTACHMENT));
      }
    }
  }

  Page.Text pages() throws IOException {
    return new PageText(MOST_PAGES).read(document);
  }

  /** Whether some page shows a picture, as every page of a scanner does. */
  boolean hasPictures() {
    int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
    for (int i = 0; i < pages; i++) {
      PDPage page = document.getPage(i);
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The pages as a scanner's pictures show them. */
  Scan.Pictures pictures() {
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    return new Scan.Pictures() {
      @Override
      public int count() {
        return document.getNumberOfPages();
      }

      @Override
      public Optional<BufferedImage> page(int index) throws IOException {
        PDPage page = document.getPage(index);
        float area = page.getCropBox().getWidth() * page.getCropBox().getHeight();
        return area > LARGEST_PAGE || pixels(page) > MOST_PIXELS
            ? Optional.empty()
            : Optional.of(renderer.renderImageWithDPI(index, Scan.DOTS_PER_INCH, ImageType.GRAY));
      }
    };
  }

  private static long pixels(PDPage page) throws IOException {
    long pixels = 0;
    PDResources resources = page.getResources();
    if (resources == null) {
      return 0;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        COSDictionary picture = resources.getXObject(name).getCOSObject();
        pixels += (long) picture.getInt(COSName.WIDTH) * picture.getInt(COSName.HEIGHT);
      }
    }
    return pixels;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
