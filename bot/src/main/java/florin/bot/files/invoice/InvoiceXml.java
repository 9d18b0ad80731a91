package florin.bot.files.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The XML of an e-invoice. A document type declaration is refused, so nothing in the file can name
 * another file, an address or an entity that grows.
 */
final class InvoiceXml {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private InvoiceXml() {}

  /** Whether the root element is that of an invoice; looks no further than that. */
  static boolean isInvoice(byte[] xml) {
    return root(xml).filter(InvoiceXml::isInvoice).isPresent();
  }

  private static boolean isInvoice(String root) {
    return CiiInvoice.ROOTS.contains(root) || UblInvoice.ROOTS.contains(root);
  }

  /** The root's local name; for the vague names of UBL with the name space as well. */
  private static Optional<String> root(byte[] xml) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String space = reader.getNamespaceURI();
          String name = reader.getLocalName();
          return Optional.of(
              space != null && space.startsWith(UblInvoice.NAMESPACE) ? space : name);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException notXml) {
      return Optional.empty();
    }
  }

  /**
   * Reads the whole of it.
   *
   * @throws IOException when it is not well formed or has a document type declaration
   */
  static EInvoice read(byte[] xml) throws IOException {
    try {
      Node root = new Node(builder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
      return CiiInvoice.ROOTS.contains(root.name())
          ? new CiiInvoice(root).read()
          : new UblInvoice(root).read();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("no sound XML", e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Strict());
    return builder;
  }

  /** Throws, where the JDK's own handler prints. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // Says nothing about the values.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
