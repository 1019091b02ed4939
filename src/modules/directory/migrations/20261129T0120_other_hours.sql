-- On some days a branch keeps other hours in place of its week: it closes early, or opens late. Spans of wall
-- time, `[{"opens": "09:00", "closes": "14:00"}]`, for each of these days; null: closed all day, as all were before.
alter table closure add column hours jsonb;
