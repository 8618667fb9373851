#include "campaign/council/certificate_key_store.h"

#include "testing/store_test.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Session;

const base::Instant kDay = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});
const base::Instant kLater = kDay + std::chrono::hours(24);

class CertificateKeyStore : public testing::StoreTest {
 protected:
  std::vector<CertificateKey> keys() {
    return db().read([](Session& s) { return certificate_keys(s); });
  }
  access::SigningKey signing(base::Instant at) {
    return db().write([&](Session& s) { return key_that_signs(s, "Văn phòng", at); });
  }
  access::SigningKey change(base::Instant at) {
    return db().write([&](Session& s) { return change_key(s, "Quản trị", at); });
  }
};
VINHDANH_ON_BOTH_DATABASES(CertificateKeyStore);

TEST_P(CertificateKeyStore, the_first_key_is_made_once_and_kept_after_a_restart) {
  const auto first = signing(kDay);
  reopen();
  EXPECT_EQ(signing(kLater), first);
  EXPECT_EQ(keys(), (std::vector<CertificateKey>{{first, kDay, {}}}));
  EXPECT_EQ(code_maker(db(), "https://v.vn", "", kLater).key, first);
}

TEST_P(CertificateKeyStore, after_a_change_the_old_key_stays_for_verifying) {
  const auto old = signing(kDay);
  const auto now = change(kLater);
  EXPECT_NE(now, old);
  EXPECT_EQ(signing(kLater), now);
  EXPECT_EQ(keys(), (std::vector<CertificateKey>{{now, kLater, {}}, {old, kDay, kLater}}));
}

TEST_P(CertificateKeyStore, a_backup_brings_every_key_back_into_an_empty_database) {
  signing(kDay);
  change(kLater);
  const auto before = keys();
  const auto backup = read_backup(backup_of(before));
  ASSERT_TRUE(backup);
  const auto restore = [&] {
    return db().write([&](Session& s) { return restore_keys(s, *backup, "", kLater); });
  };
  EXPECT_EQ(restore(), 0u);
  db().write([](Session& s) { s.execute("DELETE FROM certificate_keys"); });
  EXPECT_EQ(restore(), 2u);
  EXPECT_EQ(keys(), before);
}

TEST_P(CertificateKeyStore, a_restored_key_does_not_sign_beside_the_one_that_signs) {
  const auto old = signing(kDay);
  const auto backup = keys();
  db().write([](Session& s) { s.execute("DELETE FROM certificate_keys"); });
  const auto now = change(kLater);
  db().write([&](Session& s) { return restore_keys(s, backup, "", kLater); });
  EXPECT_EQ(keys(), (std::vector<CertificateKey>{{now, kLater, {}}, {old, kDay, kLater}}));
}

TEST(CertificateKeyBackup, other_files_and_damaged_keys_are_refused) {
  const auto why = [](const std::string& text) {
    const auto read = read_backup(text);
    return read ? "" : base::say(base::Language::kEnglish, read.error().front().text);
  };
  const CertificateKey key{access::new_signing_key(), kDay, {}};
  auto damaged = backup_of(std::vector{key});
  damaged.replace(damaged.find(access::base64(key.key.seed)), 3, "AAA");
  EXPECT_EQ(why(damaged), "A key of the backup is damaged. Take another copy of the file.");
  for (const auto* text : {"", "{}", "[1]", "{\"vinhdanh_certificate_keys\": 2, \"keys\": []}",
                           "{\"vinhdanh_certificate_keys\": 1, \"keys\": [{}]}"})
    EXPECT_EQ(why(text),
              "This is no backup of certificate keys. Give the file that “vinhdanh keys export” wrote.")
        << text;
}

}  // namespace
}  // namespace vinhdanh::campaign::council
