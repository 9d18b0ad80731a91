package florin.web;

import florin.books.Database;
import florin.books.DatabaseAway;
import florin.outbox.Queues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a program that watches this one reads at {@code /metrics}, in the text format of Prometheus.
 * No name of a person, book or file is in it.
 */
public final class Meters implements AutoCloseable {
  private static final String BEGUN = "florin.begun";

  /** The queues are counted at most so often, however many ask. */
  private static final Duration GRAIN = Duration.ofSeconds(5);

  private record Counted(Instant at, Queues.@Nullable State state) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AtomicReference<Counted> counted =
      new AtomicReference<>(new Counted(Instant.MIN, null));

  /** Memory, processor and collections of this process. */
  public Meters() {
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /**
   * A figure asked for whenever somebody reads.
   *
   * @param name with dots, as {@code florin.parser.deaths}
   * @param tags names and values in turn
   */
  public Meters gauge(String name, String about, Supplier<Number> figure, String... tags) {
    Gauge.builder(name, figure).description(about).tags(tags).register(registry);
    return this;
  }

  /** The connections to the database, and what waits in it. */
  public Meters of(Database database) {
    gauge("florin.pool.busy", "connections in use", () -> database.connections().busy());
    gauge("florin.pool.open", "connections open", () -> database.connections().open());
    gauge("florin.pool.most", "connections at most", () -> database.connections().most());
    gauge("florin.pool.waiting", "threads waiting", () -> database.connections().waiting());
    for (var state : new String[] {"NEW", "WORK", "PARKED"}) {
      depth(database, "florin.inbox", "messages that came in", state, all -> all.inbox(state));
    }
    for (var state : new String[] {"WAITING", "DEAD", "UNCERTAIN"}) {
      depth(database, "florin.outbox", "deliveries to chats", state, all -> all.chats(state));
      depth(database, "florin.mails", "mails", state, all -> all.mails(state));
    }
    return this;
  }

  private void depth(
      Database database,
      String name,
      String about,
      String state,
      java.util.function.Function<Queues.State, Queues.Depth> which) {
    gauge(
        name + ".rows",
        about + ", by state",
        () -> figure(database, all -> which.apply(all).rows()),
        "state",
        state);
    gauge(
        name + ".oldest.seconds",
        "age of the oldest of the " + about + ", by state",
        () -> figure(database, all -> which.apply(all).oldest().toMillis() / 1000.0),
        "state",
        state);
  }

  private double figure(Database database, ToDoubleFunction<Queues.State> which) {
    var state = queues(database);
    return state == null ? Double.NaN : which.applyAsDouble(state);
  }

  private Queues.@Nullable State queues(Database database) {
    Instant now = database.clock().instant();
    Counted last = counted.get();
    if (last.at().plus(last.at().equals(Instant.MIN) ? Duration.ZERO : GRAIN).isAfter(now)) {
      return last.state();
    }
    Queues.State state;
    try {
      state = database.system(p -> p.queues().state());
    } catch (DatabaseAway away) {
      state = null;
    }
    counted.set(new Counted(now, state));
    return state;
  }

  void routes(RoutesConfig routes) {
    routes.before(ctx -> ctx.attribute(BEGUN, System.nanoTime()));
    routes.after(this::measure);
    routes.get("/metrics", this::show, Visitor.NEARBY);
  }

  private void measure(Context ctx) {
    Long begun = ctx.attribute(BEGUN);
    if (begun != null) {
      Timer.builder("florin.http.requests")
          .description("requests answered, by route")
          .tags(
              Tags.of(
                  "method",
                  ctx.method().name(),
                  "route",
                  ctx.endpoints().lastHttpEndpoint() == null
                      ? "none"
                      : ctx.endpoints().lastHttpEndpoint().path,
                  "status",
                  Integer.toString(ctx.statusCode())))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private void show(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
