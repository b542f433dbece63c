"""Alerts: saved searches and claims, told of once for each article that comes into the archive."""

from headwater.alerts.book import Alerts, Bell
from headwater.alerts.feed import atom
from headwater.alerts.nouns import Alert, Count, Hit

__all__ = ["Alert", "Alerts", "Bell", "Count", "Hit", "atom"]
