package florin.backup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a backup says about itself: the last entry of its zip, {@code manifest.json}.
 *
 * @param format 1; a later one is refused
 * @param takenAt an ISO instant: every table is as it was then
 * @param schemaVersion of the migrations that had run
 * @param sequences the last number each has given out
 */
record Manifest(
    @JsonProperty("format") int format,
    @JsonProperty("takenAt") String takenAt,
    @JsonProperty("schemaVersion") String schemaVersion,
    @JsonProperty("tables") List<Table> tables,
    @JsonProperty("sequences") Map<String, Long> sequences) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A table, in PostgreSQL's text format of COPY.
   *
   * @param sha256 of those bytes, as hexadecimal digits
   */
  record Table(
      @JsonProperty("name") String name,
      @JsonProperty("columns") List<String> columns,
      @JsonProperty("rows") long rows,
      @JsonProperty("sha256") String sha256) {

    /** Where it lies in the zip. */
    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  byte[] json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Manifest read(byte[] json) throws IOException {
    var manifest = JSON.readValue(json, Manifest.class);
    if (manifest == null
        || manifest.takenAt == null
        || manifest.schemaVersion == null
        || manifest.tables == null
        || manifest.sequences == null) {
      throw new IOException("the manifest is not whole");
    }
    return manifest;
  }
}
