package florin.bot.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import florin.bot.files.reading.Question;
import florin.bot.files.reading.Remark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON both ends of the pipes speak, field by field, so that no bytes ever choose a class. */
final class Wire {

  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int DEEPEST = 16;

  private Wire() {}

  static JsonFactory json() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(LONGEST_TEXT)
                .maxNestingDepth(DEEPEST)
                .build())
        .build();
  }

  static void remark(JsonGenerator json, String field, Remark remark) throws IOException {
    json.writeFieldName(field);
    remark(json, remark);
  }

  static void remark(JsonGenerator json, Remark remark) throws IOException {
    json.writeStartArray();
    json.writeString(remark.key());
    for (Object arg : remark.args()) {
      switch (arg) {
        case Long number -> json.writeNumber(number);
        case LocalDate date -> json.writeArray(new String[] {date.toString()}, 0, 1);
        default -> json.writeString(arg.toString());
      }
    }
    json.writeEndArray();
  }

  static void remarks(JsonGenerator json, String field, List<Remark> remarks) throws IOException {
    json.writeArrayFieldStart(field);
    for (Remark remark : remarks) {
      remark(json, remark);
    }
    json.writeEndArray();
  }

  static List<Remark> remarksField(JsonParser json, String field) throws IOException {
    List<Remark> remarks = new ArrayList<>();
    arrayField(json, field);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      remarks.add(remark(json));
    }
    return remarks;
  }

  static Remark remark(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    json.nextToken();
    String key = json.getText();
    List<Object> args = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      args.add(argument(json));
    }
    return new Remark(key, args);
  }

  /** A number, a text, or a date, which is a text in brackets. */
  private static Object argument(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      LocalDate date = LocalDate.parse(json.nextTextValue());
      next(json, JsonToken.END_ARRAY);
      return date;
    }
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  static void question(JsonGenerator json, Question question) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", question.id());
    remark(json, "text", question.text());
    json.writeArrayFieldStart("options");
    for (Question.Option option : question.options()) {
      json.writeStartObject();
      json.writeStringField("value", option.value());
      remark(json, "label", option.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static Question question(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    String id = textField(json, "id");
    Remark text = remarkField(json, "text");
    arrayField(json, "options");
    List<Question.Option> options = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.START_OBJECT);
      options.add(new Question.Option(textField(json, "value"), remarkField(json, "label")));
      next(json, JsonToken.END_OBJECT);
    }
    next(json, JsonToken.END_OBJECT);
    return new Question(id, text, options);
  }

  static void texts(JsonGenerator json, String field, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  static Map<String, String> textsField(JsonParser json, String field) throws IOException {
    name(json, field);
    next(json, JsonToken.START_OBJECT);
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      texts.put(json.currentName(), json.nextTextValue());
    }
    return texts;
  }

  static String textField(JsonParser json, String field) throws IOException {
    name(json, field);
    next(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  static int numberField(JsonParser json, String field) throws IOException {
    name(json, field);
    next(json, JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  static Remark remarkField(JsonParser json, String field) throws IOException {
    name(json, field);
    json.nextToken();
    return remark(json);
  }

  /** Leaves the parser on the array's start. */
  static void arrayField(JsonParser json, String field) throws IOException {
    name(json, field);
    next(json, JsonToken.START_ARRAY);
  }

  static void name(JsonParser json, String field) throws IOException {
    next(json, JsonToken.FIELD_NAME);
    if (!field.equals(json.currentName())) {
      throw new IOException("expected field " + field);
    }
  }

  static void next(JsonParser json, JsonToken token) throws IOException {
    json.nextToken();
    expect(json, token);
  }

  static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException("expected " + token + ", got " + json.currentToken());
    }
  }
}
