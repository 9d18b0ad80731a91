package florin.web;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import florin.Environment;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** How the program writes its log: for people, or for programs that collect logs. */
public enum LogFormat {
  TEXT,
  JSON;

  public static LogFormat read(Environment environment) {
    return environment.oneOf("FLORIN_LOG_FORMAT", "text", "text", "json").equals("json")
        ? JSON
        : TEXT;
  }

  /** From now on the log of this process has this form; text is what it begins with. */
  public void apply() {
    if (this == JSON) {
      configure((LoggerContext) LoggerFactory.getILoggerFactory(), "log-json.xml");
    }
  }

  static void configure(LoggerContext context, String resource) {
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(LogFormat.class.getResource(resource), resource));
    } catch (JoranException broken) {
      throw new IllegalStateException(resource, broken);
    }
  }
}
