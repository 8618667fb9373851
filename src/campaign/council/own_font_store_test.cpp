#include "campaign/council/own_font_store.h"

#include "access/audit_store.h"
#include "testing/store_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Session;
const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});

class OwnFontStore : public testing::StoreTest {
 protected:
  base::Result<void> add(const std::string& label, const std::string& file) {
    return db().write([&](Session& s) { return add_own_font(s, label, file, "Văn phòng", kNow); });
  }
  std::vector<OwnFont> fonts() {
    return db().read([](Session& s) { return own_fonts(s); });
  }
};
VINHDANH_ON_BOTH_DATABASES(OwnFontStore);

TEST_P(OwnFontStore, fonts_stand_by_name_once_and_their_adding_is_on_record) {
  ASSERT_TRUE(add("Phông B", "0123456789abcdef0123"));
  ASSERT_TRUE(add("Phông A", "fedcba98765432100123"));
  EXPECT_FALSE(add("Phông A", "00112233445566778899"));
  EXPECT_FALSE(add("Phông C", "0123456789abcdef0123")) << "the same file under another name";
  reopen();
  const std::vector<OwnFont> meant{{"own-fedcba9876543210", "Phông A", "fedcba98765432100123"},
                                   {"own-0123456789abcdef", "Phông B", "0123456789abcdef0123"}};
  EXPECT_EQ(fonts(), meant);
  const auto deeds =
      db().read([](Session& s) { return access::history_of(s, "certificate_font", "own-fedcba9876543210"); });
  ASSERT_EQ(deeds.size(), 1u);
  EXPECT_EQ(deeds.front().actor, "Văn phòng");
}

TEST_P(OwnFontStore, a_design_gets_the_bytes_of_the_fonts_that_it_uses_only) {
  const testing::TempDir folder;
  const registry::EvidenceFiles files(folder.path());
  ASSERT_TRUE(add("Dùng", files.keep("dùng")));
  ASSERT_TRUE(add("Không dùng", files.keep("không dùng")));
  SavedDesign design;
  design.design = paper::first_certificate_design();
  design.picture = files.keep("ảnh");
  const auto used = fonts().front();
  design.design.boxes[5].font = used.key;
  load_files(design, fonts(), files);
  EXPECT_EQ(design.design.own_fonts, (std::map<std::string, std::string>{{used.key, "dùng"}}));
  EXPECT_EQ(design.design.picture, "ảnh");
}

}  // namespace
}  // namespace vinhdanh::campaign::council
