package florin.bot.jobs;

import florin.books.Database;
import florin.books.DatabaseSettings;
import florin.books.SideConnections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All periodic work there is, and the scheduler that does it: of several processes on one database
 * one does each turn, and another goes on where one dies.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final String GROUP = "florin";
  private static final int CONNECTIONS = 3;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

  private final SideConnections connections;
  private final Scheduler scheduler;
  private final Watchdog watchdog;

  private Jobs(SideConnections connections, Scheduler scheduler, Watchdog watchdog) {
    this.connections = connections;
    this.scheduler = scheduler;
    this.watchdog = watchdog;
  }

  /** A line a job. */
  public static List<Job> all(Database database) {
    return List.of(
        new Job("tick", "0 * * * * ?", new Tick(database)),
        new Job("housekeeping", "30 3/10 * * * ?", new Housekeeping(database)));
  }

  public static Jobs start(DatabaseSettings settings, Database database, List<Job> jobs) {
    var connections = SideConnections.of(settings, "florin-jobs", CONNECTIONS);
    try {
      var scheduler = Cluster.scheduler(connections, new Workshop(byName(jobs)));
      for (Job job : jobs) {
        plan(scheduler, job);
      }
      forgetOthers(scheduler, jobs);
      scheduler.start();
      return new Jobs(connections, scheduler, Watchdog.over(database));
    } catch (SchedulerException failed) {
      connections.close();
      throw new IllegalStateException("the scheduler does not start", failed);
    }
  }

  /** How many turns this process has taken since it started. */
  public int turns() {
    try {
      return scheduler.getMetaData().getNumberOfJobsExecuted();
    } catch (SchedulerException stopped) {
      return 0;
    }
  }

  private static Map<String, Job> byName(List<Job> jobs) {
    return jobs.stream().collect(Collectors.toMap(Job::name, Function.identity()));
  }

  /** As this version of the program says it; what was missed is made up for once. */
  private static void plan(Scheduler scheduler, Job job) throws SchedulerException {
    var detail =
        JobBuilder.newJob(Workshop.Turn.class)
            .withIdentity(job.name(), GROUP)
            .storeDurably()
            .build();
    var trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(job.name(), GROUP)
            .forJob(detail)
            .withSchedule(
                CronScheduleBuilder.cronSchedule(job.cron())
                    .inTimeZone(java.util.TimeZone.getTimeZone("UTC"))
                    .withMisfireHandlingInstructionFireAndProceed())
            .build();
    scheduler.scheduleJob(detail, java.util.Set.of(trigger), true);
  }

  /** Jobs of an earlier version. */
  private static void forgetOthers(Scheduler scheduler, List<Job> jobs) throws SchedulerException {
    for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
      if (jobs.stream().noneMatch(job -> job.name().equals(key.getName()))) {
        scheduler.deleteJob(key);
      }
    }
  }

  /** Lets what runs finish, a few seconds at most; the next turn makes up for what does not. */
  @Override
  public void close() {
    watchdog.close();
    Thread stopping =
        Thread.ofPlatform()
            .daemon()
            .name("jobs-stop")
            .start(() -> {
              try {
                scheduler.shutdown(true);
              } catch (SchedulerException e) {
                log.warn("scheduler did not stop problem={}", e.getClass().getSimpleName());
              }
            });
    try {
      if (!stopping.join(STOP_LIMIT)) {
        log.warn("jobs left behind limit={}", STOP_LIMIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.close();
  }
}
