package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** Requests by hand, for what the library of others would not send. */
record Raw(DiscordFake fake) {
  /** An answer of the fake. */
  record Result(int status, JsonNode json, HttpResponse<String> response) {
    void isRefused(int expectedStatus, int code) {
      Assertions.assertThat(status + " " + json.path("code").asInt())
          .as(json.toString())
          .isEqualTo(expectedStatus + " " + code);
    }
  }

  Result get(String path) {
    return send("GET", path, "");
  }

  Result post(String path, String body) {
    return send("POST", path, body);
  }

  Result answer(FakeInteraction interaction, String body) {
    return post("interactions/%s/%s/callback".formatted(interaction.id, interaction.token), body);
  }

  /**
   * @param path without the first slash
   * @param body with ' for "
   */
  Result send(String method, String path, String body) {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(fake.apiUrl() + path))
              .timeout(Duration.ofSeconds(10))
              .header("Authorization", "Bot " + DiscordFake.TOKEN)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
              .build();
      var response = client.send(request, BodyHandlers.ofString());
      var json =
          response.body().isEmpty()
              ? MissingNode.getInstance()
              : FakeRequest.JSON.readTree(response.body());
      return new Result(response.statusCode(), json, response);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
