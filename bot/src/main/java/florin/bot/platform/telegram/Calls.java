package florin.bot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.chat.Outgoing;
import florin.bot.chat.Outgoing.Attached;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;

/**
 * Turns an attempt into a call of the Bot API and returns the id of the message that is now there.
 */
final class Calls {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  /**
   * As the documentation writes it; the library's constant is lower case, which other servers need
   * not take.
   */
  private static final String HTML = "HTML";

  private final TelegramApi api;

  Calls(TelegramApi api) {
    this.api = api;
  }

  String make(Attempt attempt, Piece piece, Outgoing message, boolean first)
      throws ApiFailure, InterruptedException {
    return switch (attempt.as()) {
      case NEW ->
          piece.file().isPresent()
              ? upload(attempt, piece, piece.file().get(), message, first)
              : text(attempt, piece, message, first);
      case EDIT_TEXT, EDIT_CAPTION, EDIT_MEDIA ->
          edit(attempt, piece, message.replaces().orElseThrow());
    };
  }

  private String text(Attempt attempt, Piece piece, Outgoing message, boolean first)
      throws ApiFailure, InterruptedException {
    var call =
        SendMessage.builder()
            .chatId(attempt.chatId())
            .messageThreadId(thread(attempt, message))
            .text(words(attempt, piece))
            .parseMode(mode(attempt))
            .linkPreviewOptions(NO_PREVIEW)
            .replyParameters(first ? reply(message) : null)
            .replyMarkup(piece.keys().orElse(null))
            .build();
    return id(api.call(call));
  }

  private String upload(
      Attempt attempt, Piece piece, Attached file, Outgoing message, boolean first)
      throws ApiFailure, InterruptedException {
    var content =
        new InputFile(new ByteArrayInputStream(file.bytes()), FileNames.safe(file.fileName()));
    var caption = piece.text().isEmpty() ? null : words(attempt, piece);
    if (attempt.asPhoto()) {
      var photo = new Uploads.Photo(attempt.chatId(), content);
      photo.setMessageThreadId(thread(attempt, message));
      photo.setCaption(caption);
      photo.setParseMode(mode(attempt));
      photo.setReplyParameters(first ? reply(message) : null);
      photo.setReplyMarkup(piece.keys().orElse(null));
      return api.send(photo);
    }
    var document = new Uploads.Document(attempt.chatId(), content);
    document.setMessageThreadId(thread(attempt, message));
    document.setCaption(caption);
    document.setParseMode(mode(attempt));
    document.setReplyParameters(first ? reply(message) : null);
    document.setReplyMarkup(piece.keys().orElse(null));
    return api.send(document);
  }

  private String edit(Attempt attempt, Piece piece, String messageId)
      throws ApiFailure, InterruptedException {
    var id = number(messageId).orElseThrow();
    if (attempt.as() == Attempt.As.EDIT_MEDIA) {
      var call = new Uploads.MediaEdit(media(attempt, piece, piece.file().orElseThrow()));
      call.setChatId(attempt.chatId());
      call.setMessageId(id);
      call.setReplyMarkup(piece.keys().orElse(null));
      api.edit(call);
      return messageId;
    }
    if (attempt.as() == Attempt.As.EDIT_CAPTION) {
      api.call(
          EditMessageCaption.builder()
              .chatId(attempt.chatId())
              .messageId(id)
              .caption(words(attempt, piece))
              .parseMode(mode(attempt))
              .replyMarkup(piece.keys().orElse(null))
              .build());
      return messageId;
    }
    api.call(
        EditMessageText.builder()
            .chatId(attempt.chatId())
            .messageId(id)
            .text(words(attempt, piece))
            .parseMode(mode(attempt))
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(piece.keys().orElse(null))
            .build());
    return messageId;
  }

  private static InputMedia media(Attempt attempt, Piece piece, Attached file) {
    var bytes = new ByteArrayInputStream(file.bytes());
    var name = FileNames.safe(file.fileName());
    var media =
        attempt.asPhoto() ? new InputMediaPhoto(bytes, name) : new InputMediaDocument(bytes, name);
    media.setCaption(words(attempt, piece));
    media.setParseMode(mode(attempt));
    return media;
  }

  private static String words(Attempt attempt, Piece piece) {
    return attempt.html() ? piece.text().marked() : piece.text().plain();
  }

  private static @Nullable String mode(Attempt attempt) {
    return attempt.html() ? HTML : null;
  }

  private static @Nullable Integer thread(Attempt attempt, Outgoing message) {
    return message
        .chat()
        .thread()
        .filter(id -> attempt.inThread())
        .flatMap(Calls::number)
        .orElse(null);
  }

  private static @Nullable ReplyParameters reply(Outgoing message) {
    return message
        .repliesTo()
        .flatMap(Calls::number)
        .map(id -> ReplyParameters.builder().messageId(id).allowSendingWithoutReply(true).build())
        .orElse(null);
  }

  /** A message's or topic's number; empty for what is none. */
  static Optional<Integer> number(String id) {
    return id.matches("[1-9]\\d{0,8}|1\\d{9}")
        ? Optional.of(Integer.valueOf(id))
        : Optional.empty();
  }

  private static String id(JsonNode sent) {
    return sent.path("message_id").asText("0");
  }
}
