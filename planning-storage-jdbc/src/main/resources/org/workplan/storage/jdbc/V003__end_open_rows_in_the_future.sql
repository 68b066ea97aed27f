-- A row that holds still ends at the greatest number, so that one range finds what holds in a revision.
update {p}part set valid_to = 9223372036854775807 where valid_to is null;
