"""Trace a news story to its sources."""
