update identity.role set permissions = permissions || '{step.work}'
where built_in and code <> 'ADMINISTRATOR';
update identity.role set permissions = permissions || '{step.override}' where code = 'SUPERVISOR';
