package florin.bot.jobs;

import florin.books.SideConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * One process's part in the cluster of schedulers, which meet in the database. The usual pause of
 * fifteen seconds after a failure would have others take a living process for dead, so it is short.
 */
final class Cluster {
  private static final String NAME = "florin";
  private static final int THREADS = 2;
  private static final int CHECK_IN_MILLIS = 3_000;
  private static final int RETRY_MILLIS = 1_000;
  private static final int MISFIRE_MILLIS = 5_000;

  private Cluster() {}

  static Scheduler scheduler(SideConnections connections, JobFactory work)
      throws SchedulerException {
    String instance = UUID.randomUUID().toString();
    String source = NAME + "-" + instance;
    DBConnectionManager.getInstance().addConnectionProvider(source, new Provider(connections));
    var settings = new Properties();
    settings.put("org.quartz.scheduler.instanceName", NAME);
    settings.put("org.quartz.scheduler.instanceId", instance);
    settings.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.put("org.quartz.scheduler.dbFailureRetryInterval", text(RETRY_MILLIS));
    settings.put("org.quartz.scheduler.idleWaitTime", "5000");
    settings.put("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
    settings.put("org.quartz.threadPool.threadCount", text(THREADS));
    settings.put("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
    settings.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    settings.put("org.quartz.jobStore.dataSource", source);
    settings.put("org.quartz.jobStore.tablePrefix", "qrtz_");
    settings.put("org.quartz.jobStore.useProperties", "true");
    settings.put("org.quartz.jobStore.isClustered", "true");
    settings.put("org.quartz.jobStore.clusterCheckinInterval", text(CHECK_IN_MILLIS));
    settings.put("org.quartz.jobStore.dbRetryInterval", text(RETRY_MILLIS));
    settings.put("org.quartz.jobStore.misfireThreshold", text(MISFIRE_MILLIS));
    var scheduler = new StdSchedulerFactory(settings).getScheduler();
    // All of a cluster bear one name; the next of this process would be handed this one again.
    SchedulerRepository.getInstance().remove(NAME);
    scheduler.setJobFactory(work);
    return scheduler;
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  /** Hands out connections that somebody else opens and closes. */
  private record Provider(SideConnections connections) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return connections.take();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
