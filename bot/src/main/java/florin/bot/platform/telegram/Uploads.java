package florin.bot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The library's methods that carry files; of their answers only the message's id is read, as in
 * {@link AsItCame}.
 */
final class Uploads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Uploads() {}

  static final class Photo extends SendPhoto {
    Photo(String chatId, InputFile file) {
      super(chatId, file);
    }

    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
      return sent(answer);
    }
  }

  static final class Document extends SendDocument {
    Document(String chatId, InputFile file) {
      super(chatId, file);
    }

    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
      return sent(answer);
    }
  }

  static final class MediaEdit extends EditMessageMedia {
    MediaEdit(InputMedia media) {
      super(media);
    }

    @Override
    public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
      return sent(answer);
    }
  }

  private static Message sent(String answer) throws TelegramApiRequestException {
    try {
      var message = new Message();
      message.setMessageId(JSON.readTree(answer).path("result").path("message_id").asInt());
      return message;
    } catch (JsonProcessingException impossible) {
      throw new TelegramApiRequestException("not JSON", impossible);
    }
  }
}
