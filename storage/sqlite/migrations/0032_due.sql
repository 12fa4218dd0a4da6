-- What is due to be erased is found by an index, also where signers want news and their addresses stay.
DROP INDEX signature_due;
CREATE INDEX signature_due ON signature (letter, decided) WHERE state IN ('approved', 'rejected', 'removed') AND told
  AND ((address_sealed IS NOT NULL AND NOT (news AND state = 'approved'))
    OR (state IN ('rejected', 'removed') AND entry_sealed IS NOT NULL));
