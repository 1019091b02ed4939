# Harvests a repository with HTTP::OAI (Debian package libhttp-oai-perl) and says what came, one line a record:
# STATUS <tab> IDENTIFIER <tab> DATESTAMP <tab> SETS <tab> CHARACTERS OF METADATA <tab> TITLE
use strict;
use warnings;
use HTTP::OAI;
binmode STDOUT, ':encoding(UTF-8)';

my ($base, $verb, %arguments) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base);

if ($verb eq 'Identify') {
  my $answer = $harvester->Identify;
  die $answer->message unless $answer->is_success;
  print join("\t", $answer->repositoryName, $answer->protocolVersion, $answer->granularity, $answer->deletedRecord), "\n";
  exit;
}
if ($verb eq 'ListSets' or $verb eq 'ListMetadataFormats') {
  my $answer = $harvester->$verb(%arguments);
  die $answer->message unless $answer->is_success;
  while (my $one = $answer->next) {
    print $verb eq 'ListSets' ? $one->setSpec : $one->metadataPrefix, "\n";
  }
  exit;
}
my $list = $harvester->$verb(%arguments, onRecord => \&tell);
for my $error ($list->errors) {
  print join("\t", 'error', $error->code), "\n" if $error;
}

sub tell {
  my ($one) = @_;
  my $header = $one->can('header') ? $one->header : $one;
  my ($metadata, $title) = ('', '');
  if ($verb eq 'ListRecords' && $one->metadata) {
    my $dom = $one->metadata->dom;
    $metadata = $dom->toString;
    $title = $dom->findvalue('.//*[local-name()="title"][1]')
      || $dom->findvalue('.//*[local-name()="datafield"][@tag="245"]/*[@code="a"]');
  }
  print join("\t", $header->is_deleted ? 'deleted' : 'live', $header->identifier, $header->datestamp,
    join(',', $header->setSpec), length $metadata, $title), "\n";
}
