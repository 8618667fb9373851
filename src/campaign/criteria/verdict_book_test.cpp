#include "campaign/criteria/criteria_pages_test.h"
#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/entered_store.h"
#include "campaign/registry/record_store.h"

namespace vinhdanh::campaign::criteria {
namespace {

class Book : public CriteriaPages {
 protected:
  long refused() {
    const auto verdicts = book_.current();
    return std::ranges::count(verdicts->all(), rules::Overall::kNotEligible, &Judged::overall);
  }
  void set_excellent_years(char number) {
    db().write([&](Session& s) {
      auto version = current_version(s, campaign_.id);
      auto& text = version.texts.own;
      text[text.find("value = ", text.find("[parameters.excellent_years]")) + 8] = number;
      version.reason = "thử";
      add_version(s, campaign_.id, version.number, version).value();
    });
  }
};
VINHDANH_ON_BOTH_DATABASES(Book);

TEST_P(Book, a_changed_version_alone_judges_anew_and_a_record_after_it_is_seen) {
  const auto first = book_.current();
  EXPECT_EQ(book_.current(), first) << "nothing changed";
  const auto before = refused();
  set_excellent_years('9');
  EXPECT_GT(refused(), before);
  EXPECT_EQ(book_.current()->version(), 2);
  EXPECT_EQ(&book_.current()->registry(), &first->registry()) << "the records were not read again";
  set_excellent_years('2');
  EXPECT_EQ(refused(), before);
  EXPECT_EQ(first->version(), 1) << "what somebody still reads stays as it was";
  db().write([](Session& s) { registry::touch_registry(s); });
  EXPECT_NE(&book_.current()->registry(), &first->registry());
  EXPECT_EQ(refused(), before);
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
