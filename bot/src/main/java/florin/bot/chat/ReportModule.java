package florin.bot.chat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import florin.reports.ReportTable;
import florin.reports.ReportTableJson;
import java.io.IOException;

/** Lets a report inside an envelope be written by the one who knows how: {@link ReportTableJson}. */
final class ReportModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ReportModule() {
    addSerializer(
        ReportTable.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(ReportTable table, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeRawValue(ReportTableJson.write(table));
          }
        });
    addDeserializer(
        ReportTable.class,
        new JsonDeserializer<>() {
          @Override
          public ReportTable deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return ReportTableJson.read(in.readValueAsTree().toString());
          }
        });
  }
}
