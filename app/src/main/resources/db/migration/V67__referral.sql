-- What goes to another organisation with a person's leave: shown there once, behind a link in an e-mail that says nothing itself.

create table referral (
  id            uuid        primary key,
  case_id       uuid        not null references help_case on delete cascade,
  person_id     uuid        not null references person on delete cascade,
  desk          varchar(40) not null,                -- of the case when it was proposed
  organisation  varchar(80) not null,                -- id in the directory
  member        varchar(80) not null,                -- who proposed it
  sealed        text        not null,                -- what is passed on, AES-GCM, base64; empty once it was shown or is over
  address       text        not null,                -- of the organisation, sealed too; empty once it is over
  state         varchar(10) not null,                -- PROPOSED, DECLINED, DUE, SENDING, SENT, SHOWN, DEAD, LAPSED
  token_hash    varchar(64),                         -- HMAC-SHA-256 of what stands in the link
  attempts      int         default 0 not null,
  due_at        timestamp with time zone not null,   -- when SENDING: until when the sender holds it
  expires_at    timestamp with time zone,            -- the link is of no use after
  outcome       text,                                -- what came of it, in the words of staff; sealed
  proposed_at   timestamp with time zone not null,
  moved_at      timestamp with time zone not null,
  constraint referral_token unique (token_hash)
);
create index referral_case on referral (case_id, proposed_at);
create index referral_person on referral (person_id, state);
create index referral_due on referral (state, due_at);
create index referral_moved on referral (state, moved_at);
