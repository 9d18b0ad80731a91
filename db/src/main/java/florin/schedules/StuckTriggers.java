package florin.schedules;

import florin.sql.Tx;
import java.time.Instant;
import java.util.List;

/**
 * Periodic work the scheduler no longer does: a trigger that should have fired long ago, taken by a
 * process that is gone or does not know of it any more, as after a server that lost its last
 * commits, or set aside after an error (quartz-scheduler/quartz#1516). Only work that is being done
 * holds its trigger. The scheduler's tables are not Florin's own, so this is the one place that
 * writes to them.
 */
public final class StuckTriggers {
  private final Tx tx;

  public StuckTriggers(Tx tx) {
    this.tx = tx;
  }

  /**
   * Gives them free.
   *
   * @param due those that should have fired before
   * @return their names
   */
  public List<String> release(Instant due) {
    tx.sql()
        .execute(
            "delete from qrtz_fired_triggers where state = 'ACQUIRED' and sched_time < ?",
            due.toEpochMilli());
    return tx.sql()
        .fetch(
            """
            update qrtz_triggers t set trigger_state = 'WAITING'
             where t.trigger_state in ('ACQUIRED', 'BLOCKED', 'ERROR') and t.next_fire_time < ?
               and not exists (
                 select from qrtz_fired_triggers f
                   join qrtz_scheduler_state s on (s.sched_name, s.instance_name) = (f.sched_name, f.instance_name)
                  where (f.sched_name, f.trigger_name, f.trigger_group)
                      = (t.sched_name, t.trigger_name, t.trigger_group))
            returning t.trigger_name\
            """,
            due.toEpochMilli())
        .getValues(0, String.class);
  }
}
