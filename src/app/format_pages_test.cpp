#include "app/format_pages.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "campaign/papers/office_pdf.h"
#include "paper/docx_office_test.h"
#include "paper/format_test.h"

namespace vinhdanh::app {
namespace {

using campaign::papers::office_pdf;
using campaign::papers::pdf_pages;

class FormatPages : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!paper::office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  }
  static std::vector<int> pages_of(const paper::FormatReport& report) {
    std::vector<int> out;
    for (const auto& one : report.findings) out.push_back(one.page);
    return out;
  }
};

TEST_F(FormatPages, of_a_document_that_nobody_laid_out_are_found_by_libreoffice) {
  auto docx = paper::spoilt_document(paper::long_text(40));
  auto report = paper::check_format(docx, "dai.docx").value();
  ASSERT_EQ(pages_of(report), (std::vector{0, 0, 0}));
  find_pages_by_layout(docx, report);
  const auto text = pdf_pages(office_pdf(docx).value());
  const int last = static_cast<int>(text.size());
  EXPECT_GE(last, 3);
  EXPECT_NE(text.back().find("Ban Thử"), std::string::npos);
  EXPECT_EQ(pages_of(report), (std::vector{1, 1, last})) << "margins, number, recipients";
}

TEST_F(FormatPages, stay_unknown_where_nothing_can_be_laid_out) {
  auto report = paper::check_format(paper::spoilt_document(paper::long_text(40)), "dai.docx").value();
  find_pages_by_layout("PK\x03\x04 broken", report);
  EXPECT_EQ(pages_of(report), (std::vector{0, 0, 0}));
  EXPECT_EQ(pdf_pages("no PDF"), std::vector<std::string>{});
}

// A place on this machine that notices when somebody comes for the picture.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, plain, size) != 0 || ::listen(socket_, 5) != 0 ||
        ::getsockname(socket_, plain, &size) != 0)
      throw std::runtime_error("no port");
    port_ = ntohs(address.sin_port);
  }
  ~Listener() { ::close(socket_); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/anh.png"; }
  bool was_called() const {
    pollfd one{socket_, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
  }

 private:
  int socket_;
  int port_ = 0;
};

TEST_F(FormatPages, a_document_can_not_make_the_server_fetch_anything) {
  const Listener listener;
  auto docx = paper::docx_with(
      "<w:p><w:r><w:t>Có ảnh</w:t></w:r><w:r><w:drawing><wp:inline "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent "
      "cx=\"990000\" cy=\"990000\"/><wp:docPr id=\"1\" name=\"P\"/><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
      "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr "
      "id=\"0\" "
      "name=\"P\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:link=\"rIdAnh\"/>"
      "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"990000\" cy=\"990000\"/></a:xfrm>"
      "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
      "</w:r></w:p>");
  docx = paper::replaced_in(
      docx, "</Relationships>",
      "<Relationship Id=\"rIdAnh\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"" +
          listener.address() + "\" TargetMode=\"External\"/></Relationships>",
      "word/_rels/document.xml.rels");
  EXPECT_NE(pdf_pages(office_pdf(docx).value()).at(0).find("Có ảnh"), std::string::npos);
  EXPECT_FALSE(listener.was_called());
}

}  // namespace
}  // namespace vinhdanh::app
