-- Reports of bad landlords, unsafe work and people who sleep outside. What people write lies here sealed, and nowhere else.

create table report (
  id            uuid        primary key,
  person_id     uuid        references person on delete cascade,  -- null: they want to stay unknown
  kind          varchar(10) not null,                -- LANDLORD, WORK, OUTSIDE
  desk          varchar(40) not null,                -- who looks at it
  state         varchar(10) not null,                -- DRAFT, FRESH, LOOKED, PASSED, CLOSED
  language      varchar(3)  not null,
  sealed        text        not null,                -- the answers, AES-GCM, base64
  hidden        boolean,                             -- stays unknown; null: not asked yet
  agreed        varchar(10),                         -- what may be passed on: TEXT, ASK, NOTHING; null: not asked yet
  urgent        boolean     default false not null,  -- holds signs of danger
  news          boolean     default false not null,  -- something of the person that staff have not seen
  code          varchar(8),
  pin           varchar(200),                        -- Argon2id
  passed_to     varchar(200),
  outcome       text,                                -- what the person is told at the end; sealed
  opened_at     timestamp with time zone not null,
  moved_at      timestamp with time zone not null,
  constraint report_code unique (code)
);
create index report_person on report (person_id, state);
create index report_desk on report (desk, state, opened_at);
create index report_moved on report (state, moved_at);

create table report_word (                           -- questions of staff and what the person answers
  id            uuid        primary key,
  report_id     uuid        not null references report on delete cascade,
  member        varchar(80) not null,                -- of the staff, or PERSON
  sealed        text        not null,
  at            timestamp with time zone not null
);
create index report_word_report on report_word (report_id, at);

alter table letter add column later text;            -- takes the place of reply once later_at is past: what is shown once
alter table letter add column later_at timestamp with time zone;
create index letter_later on letter (later_at);
