-- What `rekey` leaves: the tag keys of former keys, sealed under the present one (see storage/vault.py), and the check of
-- the first key, by which databases of one deployment know each other whatever their key. Both are NULL until then.

ALTER TABLE deployment ADD COLUMN former_sealed BLOB;
ALTER TABLE deployment ADD COLUMN first_check BLOB;
