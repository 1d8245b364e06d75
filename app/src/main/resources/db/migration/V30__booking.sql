-- Diaries of desks as their operators set them up, and who has a time in them. Free times are computed, never stored.

create table diary (
  id            varchar(40) primary key,
  desk          varchar(40) not null,
  setup         text        not null,                -- where, week, other days, length, desks side by side, lead, horizon: as JSON
  edited_at     timestamp with time zone not null
);

create table booking (
  id            uuid        primary key,
  code          varchar(6)  not null,                -- what the person says at the desk
  token         varchar(40) not null,                -- the address of the calendar file
  person_id     uuid        not null references person on delete cascade,
  diary         varchar(40) not null,
  desk          varchar(40) not null,
  starts_at     timestamp with time zone not null,
  ends_at       timestamp with time zone not null,
  people        int         not null,
  article       varchar(40),                         -- says what to bring
  language      varchar(3)  not null,
  state         varchar(10) not null,                -- BOOKED, CANCELLED, MISSED, CAME
  late_minutes  int         default 0 not null,      -- they told that they come later
  changes       int         default 0 not null,      -- for calendars: the higher counts
  booked_at     timestamp with time zone not null,
  moved_at      timestamp with time zone not null,
  constraint booking_code unique (code),
  constraint booking_token unique (token)
);
create index booking_person on booking (person_id, state, starts_at);
create index booking_diary on booking (diary, starts_at);

create table taken (                                 -- five minutes of one desk belong to one booking: the key makes it so
  diary         varchar(40) not null,
  line          int         not null,                -- which of the desks side by side, from 0
  tick          timestamp with time zone not null,
  booking_id    uuid        not null references booking on delete cascade,
  primary key (diary, line, tick)
);
create index taken_booking on taken (booking_id);

create table reminder (
  booking_id    uuid        not null references booking on delete cascade,
  kind          varchar(6)  not null,                -- DAY, HOURS
  due_at        timestamp with time zone not null,
  until_at      timestamp with time zone not null,   -- of no more use then
  done          varchar(8),                          -- SENT, DROPPED; null: not yet
  primary key (booking_id, kind)
);
create index reminder_due on reminder (done, due_at);
