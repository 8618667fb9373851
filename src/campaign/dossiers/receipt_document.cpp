#include "campaign/dossiers/receipt_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace d30 = paper::decree30;

constexpr std::size_t kShownOfHash = 16;

std::string exact(base::Instant at) {
  const auto local = base::local_time(at);
  return fmt::format("{:02}:{:02}:{:02} ngày {}", local.hour, local.minute, local.second,
                     base::show(local.date));
}

std::string approval_words(const KeptSeal& seal, const std::string& by) {
  switch (seal.approval) {
    case Act::kSendSigned:
      return "Tờ trình đã ký của thủ trưởng đơn vị (bản chụp kèm theo); người nộp: " + by;
    case Act::kLetIn:
      return fmt::format("Văn phòng nhập thay đơn vị ({}); lý do: {}", by, seal.note);
    default:
      return "Thủ trưởng đơn vị phê duyệt trên phần mềm: " + by;
  }
}

}  // namespace

paper::Document receipt_document(const plan::Plan& plan, const std::string& unit_name,
                                 const nominations::Submission& submission, const KeptSeal& seal,
                                 const std::vector<Nomination>& list) {
  paper::DocumentInfo info;
  info.title = "Giấy biên nhận hồ sơ " + submission.number();
  info.author = plan.head.issuer;
  info.created = submission.at;
  auto document = d30::document(info);
  auto section = d30::section();
  d30::Head head;
  head.superior = plan.head.superior;
  head.issuer = base::upper(plan.head.issuer);
  head.number = submission.number();
  head.sign = "BN";
  head.place = plan.head.place;
  head.date = base::local_date(submission.at);
  d30::append_head(section, head);
  d30::append_title(section, "GIẤY BIÊN NHẬN HỒ SƠ", "Hồ sơ đề nghị khen thưởng của " + unit_name);
  d30::append_text(section, "Số biên nhận: " + submission.number());
  d30::append_text(section, "Thời điểm nhận: " + exact(submission.at) +
                                (submission.late ? " (nộp sau thời hạn)" : " (trong thời hạn)"));
  d30::append_text(section, fmt::format("Số đề nghị trong lần nộp này: {:02}", submission.nominated));
  d30::append_text(section, "Phê duyệt: " + approval_words(seal, submission.by));
  std::vector<std::vector<std::string>> rows;
  for (const auto& part : seal.parts)
    rows.push_back({std::to_string(rows.size() + 1),
                    base::say(base::Language::kVietnamese, title_of(part.key, list)),
                    part.sha256.substr(0, kShownOfHash)});
  d30::append_list(section,
                   {{"STT", 0.6, paper::Align::kCentre}, {"Thành phần hồ sơ", 4.2}, {"SHA-256", 2.2}}, rows);
  d30::append_text(section, "Mã niêm phong (SHA-256 của bảng kê): " + seal.manifest_hash.substr(0, 32) + " " +
                                seal.manifest_hash.substr(32));
  d30::Signer left, right;
  left.position = "NGƯỜI NỘP";
  left.hint = "(Ký, ghi rõ họ tên)";
  right.position = "NGƯỜI NHẬN";
  right.hint = "(Ký, ghi rõ họ tên)";
  d30::append_two_signers(section, left, right, {});
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::dossiers
