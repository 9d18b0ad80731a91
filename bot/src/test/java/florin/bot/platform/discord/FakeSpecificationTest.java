package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.platform.telegram.Shared;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own description finds what is wrong with requests, and nothing with the answers. */
final class FakeSpecificationTest {
  private final DiscordFake fake = DiscordFake.start();
  private final Raw raw = new Raw(fake);
  private final FakePerson anna = fake.person("Anna", "de");

  @BeforeEach
  void orSkip() {
    Shared.orSkip("specs/discord-openapi.json");
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void whatIsWrongWithARequestIsFound() {
    post("{'content':17.5}");
    post("{'content':'x','embeds':{}}");
    post("{'components':[{'type':1,'components':[{'type':2,'label':'L','custom_id':'a'}]}]}");
    post(
        "{'components':[{'type':1,'components':[{'type':2,'style':1,'label':'%s'}]}]}"
            .formatted("x".repeat(81)));
    post("{'content':'x','attachments':[{}]}");
    post("{'content':'x','allowed_mentions':{'parse':['nobody']}}");
    raw.send("PUT", commands(), "[{'name':'add','contexts':[7]}]");
    raw.get("stickers");

    assertThat(fake.journal().violations())
        .containsExactly(
            "POST /channels/{channel}/messages: body.content is no [\"string\",\"null\"]: 17.5",
            "POST /channels/{channel}/messages: body.embeds is no [\"array\",\"null\"]: {}",
            "POST /channels/{channel}/messages: body.components[0].components[0] lacks \"style\"",
            "POST /channels/{channel}/messages: body.components[0].components[0].label has a wrong"
                + " number of Length: 81",
            "POST /channels/{channel}/messages: body.attachments[0] lacks \"id\"",
            "POST /channels/{channel}/messages: body.allowed_mentions.parse[0] is none of"
                + " [\"users\"]: \"nobody\"",
            "PUT /applications/{application}/commands: body[0].contexts[0] is none of [0]: 7",
            "GET /stickers: no such path");
  }

  @Test
  void theAnswersOfTheFakeAreAsTheVendorDescribesThem() {
    raw.get("users/@me");
    raw.get("applications/@me");
    raw.get("gateway/bot");
    raw.send(
        "PUT",
        commands(),
        "[{'name':'e','description':'d','options':[{'type':11,'name':'f','description':'d'}]}]");
    raw.get(commands());
    raw.post("users/@me/channels", "{'recipient_id':'" + anna.id() + "'}");
    raw.get("channels/" + anna.place().id());
    raw.get("channels/" + fake.channel("home").id());
    anna.says("with a file", FakeFile.of("a.txt", "text/plain", new byte[] {1}));
    post(
        "{'content':'x','embeds':[{'title':'t'}],'components':[{'type':1,'components':"
            + "[{'type':2,'style':1,'label':'L','custom_id':'a'}]}]}");
    raw.get("channels/" + anna.place().id() + "/messages");
    raw.get("channels/" + anna.place().id() + "/messages/" + anna.hears(1).id());
    var asked = anna.slash("e");
    raw.post(
        "interactions/%s/%s/callback?with_response=true".formatted(asked.id, asked.token),
        "{'type':4,'data':{'content':'x','flags':64}}");

    assertThat(fake.journal().violations()).isEmpty();
    assertThat(fake.journal().inventions()).isEmpty();
    assertThat(fake.journal().troubles()).isEmpty();
  }

  @Test
  void anInteractionHasTheFieldsOfTheVendorsExample() throws Exception {
    var example =
        FakeRequest.JSON.readTree(
            Shared.orSkip(
                    "payloads/discord/discord-api-docs/developers__interactions__application-commands__06.json")
                .toFile());
    var home = fake.channel("home");
    var data = FakeRequest.JSON.createObjectNode();
    var begun = fake.interactions().begin(2, anna.user(), home, Optional.empty(), data);
    var payload = FakePayloads.interaction(begun, fake.places().bot.id, data);
    anna.in(home).says("some message");

    assertThat(names(payload)).containsAll(names(example));
    assertThat(names(payload.path("member").path("user")))
        .containsAll(names(example.path("member").path("user")));
    assertThat(names(anna.in(home).shown().getFirst().json()))
        .containsAll(
            names(example.path("data").path("resolved").path("messages").elements().next()));
  }

  private static Set<String> names(JsonNode json) {
    var names = new TreeSet<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void post(String body) {
    raw.post("channels/" + anna.place().id() + "/messages", body);
  }

  private String commands() {
    return "applications/" + fake.places().bot.id + "/commands";
  }
}
