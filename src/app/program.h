#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/clock.h"
#include "platform/http/server.h"

namespace vinhdanh::app {

struct ProgramSettings {
  std::filesystem::path data = "data";
  std::string database;            // address; empty: a file in the data folder
  std::string public_url;          // empty: plain HTTP on this machine
  std::string stamp_authority;     // address for time-stamps (RFC 3161); empty: none
  bool sample = false;             // a fresh data folder gets the sample campaign
  std::filesystem::path registry;  // workbook for a fresh data folder, in place of the sample's
  std::filesystem::path plan;      // folder of the plan for a fresh data folder without the sample
  std::string today;               // ISO date: the clock starts there; empty: as the data say
  std::string clamd;               // socket of ClamAV's service; empty: the usual one where it is; "none"
  platform::http::ServerSettings http;
};

// The running program: database, routes, server. Throws std::runtime_error with a
// sentence when something that it needs can't be had.
class Program {
 public:
  explicit Program(ProgramSettings settings);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  std::string address() const;  // "http://127.0.0.1:8080"
  bool has_sample() const;
  // Of the administrator that a fresh, empty database got; to be shown once.
  const std::string& first_password() const;
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace vinhdanh::app
