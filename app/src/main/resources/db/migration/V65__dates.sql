-- Reminders of the law's dates, for those who asked for them.

create table term (
  id            uuid        primary key,
  person_id     uuid        not null references person on delete cascade,
  kind          varchar(12) not null,                -- REGISTRATION, INSURANCE, TAX, CONTRACT
  on_date       date        not null,
  language      varchar(3)  not null,
  due_at        timestamp with time zone not null,
  until_at      timestamp with time zone not null,   -- of no more use then
  done          varchar(8),                          -- SENT, DROPPED; null: not yet
  constraint term_once unique (person_id, kind, due_at)
);
create index term_due on term (done, due_at);
