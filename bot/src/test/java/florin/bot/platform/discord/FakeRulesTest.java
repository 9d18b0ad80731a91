package florin.bot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor would refuse and the library of others might let through. */
final class FakeRulesTest {
  private static final String BUTTON = "{'type':2,'style':1,'label':'L','custom_id':'%s'}";

  private final DiscordFake fake = DiscordFake.start();
  private final Raw raw = new Raw(fake);
  private final FakePerson anna = fake.person("Anna", "de");

  @AfterEach
  void stop() {
    fake.close();
    assertThat(fake.journal().troubles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, 200", "2001, 400"})
  void aTextHasAMostLength(int length, int status) {
    assertThat(post("{'content':'%s'}".formatted("x".repeat(length))).status()).isEqualTo(status);
  }

  @Test
  void anEmptyMessageIsRefused() {
    post("{'content':' '}").isRefused(400, 50006);
    post("{}").isRefused(400, 50006);
  }

  @Test
  void embedsHaveMostLengthsAndASum() {
    var large = "{'description':'%s'}".formatted("x".repeat(3_001));
    assertThat(post("{'embeds':[%s]}".formatted(large)).status()).isEqualTo(200);
    post("{'embeds':[%s,%s]}".formatted(large, large)).isRefused(400, 50035);
    post("{'embeds':[{'title':'%s'}]}".formatted("x".repeat(257))).isRefused(400, 50035);
    post("{'embeds':[{'title':'x','fields':[{'name':'','value':'v'}]}]}").isRefused(400, 50035);
    post("{'embeds':[{'image':{'url':'chart.png'}}]}").isRefused(400, 50035);
    var refusal = post("{'embeds':[{'footer':{'text':'%s'}}]}".formatted("x".repeat(2_049)));
    assertThat(refusal.json().at("/errors/embeds/0/footer/text/_errors/0/message").asText())
        .isEqualTo("Must be 2048 or fewer in length.");
  }

  @Test
  void buttonsHaveNamesOfTheirOwnAndFiveStandInARow() {
    assertThat(row(BUTTON.formatted("a") + "," + BUTTON.formatted("b")).status()).isEqualTo(200);
    row(BUTTON.formatted("a") + "," + BUTTON.formatted("a")).isRefused(400, 50035);
    row(BUTTON.formatted("x".repeat(101))).isRefused(400, 50035);
    row("{'type':2,'style':5,'label':'L','url':'nowhere'}").isRefused(400, 50035);
    row("{'type':2,'style':5,'label':'L','url':'https://x.org/%s'}".formatted("x".repeat(500)))
        .isRefused(400, 50035);
    row("{'type':2,'style':1,'label':'%s','custom_id':'a'}".formatted("x".repeat(81)))
        .isRefused(400, 50035);
    var six = new StringBuilder(BUTTON.formatted("0"));
    for (int i = 1; i < 6; i++) {
      six.append(',').append(BUTTON.formatted(i));
    }
    row(six.toString()).isRefused(400, 50035);
  }

  @Test
  void aMenuHasNoMoreThanTwentyFiveLines() {
    assertThat(row(menu(25)).status()).isEqualTo(200);
    row(menu(26)).isRefused(400, 50035);
  }

  @Test
  void mentionsAreAllowedOneWayOrTheOther() {
    post("{'content':'x','allowed_mentions':{'parse':['users'],'users':['1']}}")
        .isRefused(400, 50035);
  }

  @Test
  void aNonceIsShort() {
    post("{'content':'x','nonce':'%s'}".formatted("n".repeat(26))).isRefused(400, 50035);
  }

  @Test
  void onlyWhatStandsThereIsAnswered() {
    post("{'content':'x','message_reference':{'message_id':'17'}}").isRefused(400, 50035);
    var tolerant =
        "{'content':'x','message_reference':{'message_id':'17','fail_if_not_exists':false}}";
    assertThat(post(tolerant).status()).isEqualTo(200);
  }

  @Test
  void commandsHaveNamesAndDescriptionsOfACertainKind() {
    assertThat(declare("{'name':'add','description':'d'}").status()).isEqualTo(200);
    assertThat(declare("{'name':'hinzufügen','description':'d'}").status()).isEqualTo(200);
    declare("{'name':'Add','description':'d'}").isRefused(400, 50035);
    declare("{'name':'add it','description':'d'}").isRefused(400, 50035);
    declare("{'name':'add','description':''}").isRefused(400, 50035);
    declare("{'name':'add','description':'%s'}".formatted("x".repeat(101))).isRefused(400, 50035);
    declare("{'name':'add','description':'d','name_localizations':{'de':'Neu'}}")
        .isRefused(400, 50035);
    declare("{'name':'add','description':'d'},{'name':'add','description':'d'}")
        .isRefused(400, 50035);
    declare("{'type':3,'name':'Book this','description':'d'}").isRefused(400, 50035);
    assertThat(declare("{'type':3,'name':'Book this'}").status()).isEqualTo(200);
  }

  @Test
  void optionsAreOrderedAndFew() {
    var option = "{'type':3,'name':'o%d','description':'d','required':%b}";
    options(option.formatted(1, false) + "," + option.formatted(2, true)).isRefused(400, 50035);
    assertThat(options(option.formatted(1, true) + "," + option.formatted(2, false)).status())
        .isEqualTo(200);
    options(times(26, "{'type':3,'name':'o%1$d','description':'d'}")).isRefused(400, 50035);
    var choices = times(26, "{'name':'c%1$d','value':'v'}");
    options("{'type':3,'name':'o','description':'d','choices':[" + choices + "]}")
        .isRefused(400, 50035);
    options("{'type':1,'name':'s','description':'d'},{'type':3,'name':'o','description':'d'}")
        .isRefused(400, 50035);
  }

  @Test
  void aCommandWeighsNoMoreThanEightThousandCharacters() {
    var option =
        "{'type':3,'name':'o%1$d','description':'" + "d".repeat(100) + "','choices':[%2$s]}";
    var choices = times(10, "{'name':'" + "n".repeat(90) + "%1$d','value':'v'}");
    options(times(9, option.replace("%2$s", choices.replace("%", "%%")))).isRefused(400, 50035);
  }

  @Test
  void commandsAreNotCountless() {
    declare(times(101, "{'name':'c%1$d','description':'d'}")).isRefused(400, 30032);
    declare(times(6, "{'type':3,'name':'Book %1$d'}")).isRefused(400, 30032);
    assertThat(declare(times(100, "{'name':'c%1$d','description':'d'}")).json()).hasSize(100);
  }

  @Test
  void aCommandKeepsItsNumberAndAServerHasItsOwn() {
    var first = declare("{'name':'add','description':'d'}").json().path(0).path("id").asText();
    var again = declare("{'name':'add','description':'e'}").json().path(0).path("id").asText();
    assertThat(again).isEqualTo(first);

    var home = fake.channel("home");
    var path = "guilds/" + home.guildId().orElseThrow() + "/commands";
    raw.send("PUT", commands(path), "[{'name':'here','description':'d'}]");
    assertThat(raw.get(commands(path)).json()).hasSize(1);
    assertThat(raw.get(commands("commands")).json().path(0).path("name").asText()).isEqualTo("add");
    anna.in(home).slash("here");
  }

  @Test
  void whatIsUnknownIsNoted() {
    raw.get("stickers/17").isRefused(404, 0);
    assertThat(fake.journal().troubles()).hasSize(1);
    fake.journal().forgetTroubles();
  }

  private Raw.Result post(String body) {
    return raw.post("channels/" + anna.place().id() + "/messages", body);
  }

  private Raw.Result row(String components) {
    return post("{'components':[{'type':1,'components':[%s]}]}".formatted(components));
  }

  private Raw.Result declare(String commands) {
    return raw.send("PUT", commands("commands"), "[" + commands + "]");
  }

  private Raw.Result options(String options) {
    return declare("{'name':'add','description':'d','options':[" + options + "]}");
  }

  private String commands(String path) {
    return "applications/" + fake.places().bot.id + "/" + path;
  }

  private static String menu(int lines) {
    return "{'type':3,'custom_id':'m','options':[%s]}"
        .formatted(times(lines, "{'label':'l%1$d','value':'v%1$d'}"));
  }

  private static String times(int count, String pattern) {
    var all = new StringBuilder(pattern.formatted(0));
    for (int i = 1; i < count; i++) {
      all.append(',').append(pattern.formatted(i));
    }
    return all.toString();
  }
}
