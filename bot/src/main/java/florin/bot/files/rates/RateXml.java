package florin.bot.files.rates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cubes of eurofxref-daily.xml: one with a {@code time}, in it one a currency with its {@code
 * rate}.
 */
final class RateXml {
  private RateXml() {}

  /** False where it is no such XML. */
  static boolean read(byte[] bytes, EuroRatesReader.Rows rows) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      Optional<LocalDate> day = Optional.empty();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cube")) {
          String time = xml.getAttributeValue(null, "time");
          String currency = xml.getAttributeValue(null, "currency");
          String rate = xml.getAttributeValue(null, "rate");
          if (time != null) {
            day = Optional.of(LocalDate.parse(time));
          }
          if (currency != null
              && (rate == null
                  || day.isEmpty()
                  || !rows.add(xml.getLocation().getLineNumber(), day.get(), currency, rate))) {
            return false;
          }
        }
      }
      return true;
    } catch (XMLStreamException | DateTimeException broken) {
      return false;
    }
  }
}
