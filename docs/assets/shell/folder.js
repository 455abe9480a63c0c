// A copy of the site opened from a folder: there an address that ends in "/" shows a list of files, so it gets its file name.
// A plain script, because browsers refuse modules from a folder.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
