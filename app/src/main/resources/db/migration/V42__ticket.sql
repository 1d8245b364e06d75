-- Numbers for today's walk-in hour. A line counts on, whoever leaves it or is forgotten.

alter table diary add column books boolean default true not null;   -- has hours for appointments
alter table diary add column walk_in boolean default false not null; -- has walk-in hours

create table line (
  diary         varchar(40) not null,
  today         date        not null,
  last_number   int         not null,
  primary key (diary, today)
);

create table ticket (
  id            uuid        primary key,
  diary         varchar(40) not null,
  desk          varchar(40) not null,
  today         date        not null,
  number        int         not null,
  person_id     uuid        references person on delete set null,
  token         varchar(40) not null,                -- the address of its page
  language      varchar(3)  not null,
  state         varchar(8)  not null,                -- WAITING, CALLED, SKIPPED, DONE, LEFT, CLOSED
  taken_at      timestamp with time zone not null,
  called_at     timestamp with time zone,
  called_by     varchar(40),                         -- id of a member of the staff
  done_at       timestamp with time zone,
  calls         int         default 0 not null,
  told_calls    int         default 0 not null,      -- of how many of these the person was told
  near_told     boolean     not null,                -- was told that three are before them
  end_told      boolean     default false not null,  -- was told that the line is closed, or that they were missed
  constraint ticket_number unique (diary, today, number),
  constraint ticket_token unique (token)
);
create index ticket_person on ticket (person_id, today);
create index ticket_line on ticket (today, state, diary, number);
create index ticket_state on ticket (state, today);
create index ticket_done on ticket (diary, state, done_at);
