-- Number and date of the invitation letter; empty: room is left for writing them by hand.
CREATE TABLE invitations (
  campaign_id @integer PRIMARY KEY,
  number TEXT NOT NULL,
  dated TEXT NOT NULL,
  version @integer NOT NULL
);
