#include "base/virus_scan.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/text.h"

namespace vinhdanh::base {
namespace {

constexpr std::size_t kPiece = 256 * 1024;
constexpr timeval kPatience{30, 0};

class Connection {
 public:
  explicit Connection(const std::filesystem::path& socket)
      : handle_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (handle_ < 0 || socket.native().size() >= sizeof address.sun_path) return;
    std::memcpy(address.sun_path, socket.c_str(), socket.native().size());
    setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    setsockopt(handle_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
    good_ = connect(handle_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~Connection() {
    if (handle_ >= 0) close(handle_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void send(std::string_view bytes) {
    while (good_ && !bytes.empty()) {
      const auto sent = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      good_ = sent > 0;
      if (good_) bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // A number of four bytes, the highest first, as before each piece.
  void send_size(std::size_t size) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((size >> shift) & 0xFF);
    send(bytes);
  }
  // Up to the zero that ends it. Also after a failed send: clamd says why it stopped reading.
  std::string answer() const {
    std::string text;
    std::array<char, 512> room{};
    while (handle_ >= 0 && text.find('\0') == std::string::npos) {
      const auto got = recv(handle_, room.data(), room.size(), 0);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return {};
      text.append(room.data(), static_cast<std::size_t>(got));
    }
    return text.substr(0, text.find('\0'));
  }

 private:
  int handle_;
  bool good_ = false;
};

std::string asked(const std::filesystem::path& socket, std::string_view bytes) {
  Connection clamd(socket);
  clamd.send(std::string_view("zINSTREAM\0", 10));
  for (; !bytes.empty(); bytes.remove_prefix(std::min(kPiece, bytes.size()))) {
    const auto piece = bytes.substr(0, kPiece);
    clamd.send_size(piece.size());
    clamd.send(piece);
  }
  clamd.send_size(0);
  return clamd.answer();
}

Problem about(Message text, const std::string& name) {
  return {Severity::kError, {}, std::move(text), name};
}

}  // namespace

Result<void> VirusScanner::scan(std::string_view bytes, const std::string& name) const {
  if (!scans()) return {};
  constexpr std::string_view kBefore = "stream: ", kFound = " FOUND";
  const auto answer = asked(socket_, bytes);
  if (answer == "stream: OK") return {};
  if (answer.starts_with(kBefore) && answer.ends_with(kFound)) {
    const auto what = answer.substr(kBefore.size(), answer.size() - kBefore.size() - kFound.size());
    return refuse(
        about(msg("“{0}” was not taken: the virus scanner found {1} in it. Have the computer that it "
                  "comes from checked.",
                  name, what),
              name));
  }
  return refuse(
      about(msg("“{0}” was not taken: the virus scanner does not answer. Try again in a few minutes; if "
                "it stays so, tell the administrator.",
                name),
            name));
}

}  // namespace vinhdanh::base
