-- How many sheets are still running by a version, before another one takes its place.
create index sheet_running_by_template on process.sheet (template_id, template_version)
    where status in ('OPEN', 'SUSPENDED');
