package florin.bot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import florin.bot.chat.Attachment;
import florin.bot.chat.Incoming;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Files and pictures are read with all that comes with them. */
final class UpdateReaderFilesTest extends UpdateReaderWorld {
  @Test
  void aDocumentComesWithItsNameTypeAndSize() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"caption\":\"March\",\"document\":{\"file_id\":\"F1\",\"file_name\":\"a.xlsx\",\"mime_type\":\"application/x\",\"file_size\":12}");
    assertThat(sent.attachments())
        .containsExactly(new Attachment("F1", "a.xlsx", "application/x", OptionalLong.of(12)));
    assertThat(sent.caption()).isEqualTo("March");
  }

  @Test
  void ofAPhotoTheLargestSizeIsTaken() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"photo\":[{\"file_id\":\"s\",\"width\":90,\"height\":90},{\"file_id\":\"l\",\"width\":1280,\"height\":800},{\"file_id\":\"m\",\"width\":320,\"height\":200}]");
    assertThat(sent.attachments())
        .containsExactly(new Attachment("l", "photo.jpg", "image/jpeg", OptionalLong.empty()));
    assertThat(sent.caption()).isEmpty();
  }

  @Test
  void everyPictureOfAnAlbumIsAnUpdateOfItsOwn() {
    var sent =
        (Incoming.SentFiles)
            message(
                PRIVATE
                    + ",\"media_group_id\":\"g\",\"photo\":[{\"file_id\":\"a\",\"width\":1,\"height\":1}]");
    assertThat(sent.attachments()).hasSize(1);
  }

  @Test
  void aFileSentWithACommandForAnotherBotIsNotOurs() {
    assertThat(
            read(
                "{\"message\":{%s,\"caption\":\"/import@OtherBot\",\"document\":{\"file_id\":\"F1\"}}}"
                    .formatted(GROUP)))
        .isEmpty();
  }
}
