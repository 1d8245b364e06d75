-- What people chose for which words: figures for editors, without a person, a time of day or an order.

create table choice (
  id            uuid         primary key,
  made_on       date         not null,
  language      varchar(3)   not null,
  words         varchar(300) not null,               -- masked
  verdict       varchar(8)   not null,               -- TAKEN, NONE, DENIED
  article       varchar(40)                          -- taken, or given and denied
);
create index choice_day on choice (made_on);
