-- Where somebody lives: an id of content/cities, elsewhere, or asked; null: not known and not asked.
alter table person add column city varchar(40);
