-- Changes with every time that is taken or given back, so that whoever remembers them knows when to look again.
alter table diary add column mark varchar(36) default '' not null;
