package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import florin.bot.files.reading.FileContent;
import florin.bot.files.reading.FileKind;
import florin.bot.files.reading.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Currency;

/** What goes into the parser process: options as JSON, then the file, each after its length. */
record Request(FileContent file, ReadOptions options) {

  void writeTo(OutputStream out, JsonFactory factory) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(head)) {
      json.writeStartObject();
      json.writeStringField("kind", file.kind().name());
      json.writeStringField("name", file.name());
      json.writeStringField("today", options.today().toString());
      json.writeStringField("currency", options.currency().getCurrencyCode());
      Wire.texts(json, "answers", options.answers());
      json.writeEndObject();
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(head.size());
    head.writeTo(data);
    data.writeInt(file.bytes().length);
    data.write(file.bytes());
    data.flush();
  }

  static Request readFrom(InputStream in, JsonFactory factory) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] head = data.readNBytes(data.readInt());
    try (JsonParser json = factory.createParser(head)) {
      Wire.next(json, JsonToken.START_OBJECT);
      FileKind kind = FileKind.valueOf(Wire.textField(json, "kind"));
      String name = Wire.textField(json, "name");
      LocalDate today = LocalDate.parse(Wire.textField(json, "today"));
      Currency currency = Currency.getInstance(Wire.textField(json, "currency"));
      ReadOptions options = new ReadOptions(today, currency, Wire.textsField(json, "answers"));
      byte[] bytes = new byte[data.readInt()];
      data.readFully(bytes);
      return new Request(new FileContent(kind, name, bytes), options);
    }
  }
}
