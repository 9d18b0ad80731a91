package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a program that watches this one reads. */
final class MetersTest {
  @Test
  void aWatcherNearbyReadsRequestsPoolAndQueues() {
    try (var world = new SiteWorld()) {
      world.browser().get("/sign-in");
      world.browser().get("/login/some-secret-token");
      var figures = world.browser().get("/metrics");
      assertThat(figures.statusCode()).isEqualTo(200);
      assertThat(figures.body())
          .contains(
              "florin_http_requests_seconds_count{method=\"GET\",route=\"/sign-in\",status=\"200\"}",
              "route=\"/login/{token}\",status=\"410\"",
              "florin_pool_most ",
              "florin_inbox_rows{state=\"NEW\"} 0.0",
              "florin_outbox_oldest_seconds{state=\"WAITING\"} 0.0",
              "florin_mails_rows{state=\"UNCERTAIN\"} 0.0",
              "jvm_memory_used_bytes")
          .doesNotContain("some-secret-token");
    }
  }

  @Test
  void throughAProxyNobodyReadsThem() {
    try (var world = new SiteWorld()) {
      assertThat(world.browser().get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
          .isEqualTo(403);
    }
  }
}
