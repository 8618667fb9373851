#include "platform/web/page.h"

#include <gtest/gtest.h>

namespace vinhdanh::platform::web {
namespace {

TEST(Page, text_that_was_typed_keeps_its_lines_and_is_escaped) {
  Page page(base::Language::kEnglish, "campaign/nominations/nomination.html");
  page.set("REASON_TYPED", "first line\n</textarea><script>\n  third");
  page.show("MAY_DECIDE");
  EXPECT_NE(page.render().find(">first line\n&lt;/textarea&gt;&lt;script&gt;\n  third</textarea>"),
            std::string::npos)
      << page.render();
}

TEST(Page, a_view_that_is_not_there_is_a_fault_of_the_program) {
  EXPECT_THROW(Page(base::Language::kEnglish, "no/such.html").render(), std::logic_error);
}

}  // namespace
}  // namespace vinhdanh::platform::web
