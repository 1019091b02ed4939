-- Jobs are enqueued in the transaction that wants them, by the application role, which has no other
-- access to the queue's own schema. plpgsql binds late: the queue's schema is installed beside ours.
create function app.add_job(identifier text, payload json, run_at timestamptz, max_attempts int, job_key text, queue_name text)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    identifier, payload => add_job.payload, queue_name => add_job.queue_name, run_at => add_job.run_at,
    max_attempts => add_job.max_attempts, job_key => add_job.job_key);
end $$;
