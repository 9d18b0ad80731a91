package florin.bot.jobs;

import java.util.Map;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the work of a job by its name: the cluster keeps nothing but names. */
final class Workshop implements JobFactory {
  private static final Logger log = LoggerFactory.getLogger(Workshop.class);

  private final Map<String, Job> jobs;

  Workshop(Map<String, Job> jobs) {
    this.jobs = Map.copyOf(jobs);
  }

  @Override
  public org.quartz.Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
    Job job = jobs.get(fired.getJobDetail().getKey().getName());
    // A newer version beside this one may know jobs this one does not.
    return new Turn(job == null ? () -> {} : () -> run(job));
  }

  private static void run(Job job) {
    try {
      job.work().run();
    } catch (RuntimeException failed) {
      log.warn(
          "job left for its next turn job={} problem={}",
          job.name(),
          failed.getClass().getSimpleName(),
          failed);
    }
  }

  /**
   * One turn of a job. Turns may overlap, so that none ever waits for one whose process died: what
   * must not happen twice is the database's care.
   */
  static final class Turn implements org.quartz.Job {
    private final Runnable work;

    Turn(Runnable work) {
      this.work = work;
    }

    @Override
    public void execute(JobExecutionContext context) {
      work.run();
    }
  }
}
